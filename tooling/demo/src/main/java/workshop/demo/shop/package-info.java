/**
 * The finished shop: the solutions of all modules, wired together. Ticks drive it: at each tick
 * customers order, sagas go on, and the signals are measured. Nothing here decides what the
 * solutions decide.
 */
package workshop.demo.shop;
