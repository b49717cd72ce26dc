package subject;

class Third extends Base {
}
