package subject;

interface Greeter {
}
