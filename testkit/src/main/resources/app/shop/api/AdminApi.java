package shop.api;

import java.util.List;
import shop.event.Audit;
import shop.http.Response;
import shop.http.Router;
import shop.service.CatalogService;
import shop.service.ReportService;
import shop.task.Scheduler;
import shop.util.AtStart;
import shop.util.Log;

public class AdminApi {
  private final ReportService reports;
  private final CatalogService catalog;
  private final Scheduler scheduler;
  private final Audit audit;
  private final List<Runnable> resets;

  public AdminApi(
      ReportService reports,
      CatalogService catalog,
      Scheduler scheduler,
      Audit audit,
      List<Runnable> resets) {
    this.reports = reports;
    this.catalog = catalog;
    this.scheduler = scheduler;
    this.audit = audit;
    this.resets = resets;
  }

  @AtStart
  public void routes(Router router) {
    router.post(
        "/admin/reset",
        request -> {
          resets.forEach(Runnable::run);
          audit.clear();
          scheduler.reset();
          Log.clear();
          return Response.ok("reset");
        });
    router.post("/admin/tick", request -> Response.ok(scheduler.tick()));
    router.get("/admin/genres", request -> Response.ok(reports.genres()));
    router.get("/admin/states", request -> Response.ok(reports.states()));
    router.get("/admin/table", request -> Response.ok(reports.table()));
    router.get("/admin/headline", request -> Response.ok(reports.headline()));
    router.get("/admin/stats", request -> Response.ok(catalog.stats()));
    router.get("/admin/audit", request -> Response.ok(audit.entries()));
    router.get("/admin/log", request -> Response.ok(Log.lines()));
    router.get("/admin/alive", request -> Response.ok(scheduler.isAlive()));
  }
}
