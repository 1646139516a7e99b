export async function shop(main) {}
