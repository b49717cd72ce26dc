final class On extends State {}
