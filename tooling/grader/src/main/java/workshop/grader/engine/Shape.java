package workshop.grader.engine;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;

/**
 * A type as other files see it: all that their compilation depends on. Methods have signatures but
 * no bodies, and what is private is left out. A constant is part of it, since its value is copied
 * to where it is used.
 */
final class Shape {
  private final StringBuilder text = new StringBuilder();

  private Shape() {}

  static String of(TypeElement type) {
    Shape shape = new Shape();
    shape.add(type);
    return shape.text.toString();
  }

  private void add(TypeElement type) {
    line(
        type,
        type.getQualifiedName(),
        parameters(type.getTypeParameters()),
        type.getSuperclass(),
        type.getInterfaces(),
        type.getPermittedSubclasses());
    for (RecordComponentElement component : type.getRecordComponents()) {
      line(component, component.getSimpleName(), component.asType());
    }
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      line(type, type.getAnnotationMirrors());
    }
    type.getEnclosedElements().forEach(this::addMember);
  }

  private void addMember(Element member) {
    switch (member) {
      case TypeElement nested -> add(nested);
      case VariableElement field when isVisible(field) ->
          line(field, field.getSimpleName(), field.asType(), field.getConstantValue());
      case ExecutableElement method when isVisible(method) ->
          line(
              method,
              parameters(method.getTypeParameters()),
              method.getReturnType(),
              method.getSimpleName(),
              method.getParameters().stream().map(Element::asType).toList(),
              method.isVarArgs(),
              method.getThrownTypes(),
              method.getDefaultValue());
      default -> {
        return; // initialisers, and what is private
      }
    }
  }

  private static boolean isVisible(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE)
        && member.getKind() != ElementKind.STATIC_INIT
        && member.getKind() != ElementKind.INSTANCE_INIT;
  }

  private static List<String> parameters(List<? extends TypeParameterElement> parameters) {
    return parameters.stream()
        .map(
            parameter ->
                parameter.getSimpleName()
                    + parameter.getBounds().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" & ", " extends ", "")))
        .toList();
  }

  private void line(Element element, Object... parts) {
    text.append(element.getKind()).append(element.getModifiers());
    for (Object part : parts) {
      text.append(' ').append(part);
    }
    text.append('\n');
  }
}
