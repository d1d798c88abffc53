/** A JWT, or as much of one as is still worth something: its parts are JSON objects, which begin alike in base64. */
const TOKEN = /eyJ[\w-]{8,}(?:\.[\w-]*)*/g;

/** A text from elsewhere without the tokens that it may repeat: a path, or the message of an error that a library made. */
export const withoutTokens = (text: string): string => text.replaceAll(TOKEN, '[token]');
