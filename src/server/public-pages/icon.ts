/** The mark of the product: a balance on a field. */
export const publicIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#2f4aa8"/><path d="M8 11.5h16M16 7v18M11 25h10" stroke="#fff" stroke-width="2" stroke-linecap="round" fill="none"/><path d="M4.8 18.5 8 11.5l3.2 7a3.3 3.3 0 0 1-6.4 0ZM20.8 18.5l3.2-7 3.2 7a3.3 3.3 0 0 1-6.4 0Z" fill="#fff"/></svg>`

export const iconAddress = '/public/icon.svg'
