class Codes { static void touch() {} }
