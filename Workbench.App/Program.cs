using Workbench.App.CommandLine;
using Workbench.App.Demo;
using Workbench.App.Hosting;

return await WorkbenchCommandLine.RunAsync(
    args,
    serve: hostArgs => WebApp.ServeAsync(hostArgs, DemoRegistration.SeedDemoDataAsync),
    VerbContext.OfProcess((services, settings) => services.AddCore(settings))
);
