package subject;

class Other extends Base {
}
