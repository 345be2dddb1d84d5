using Workbench.App.CommandLine;

return await WorkbenchCommandLine.RunAsync(
    args,
    serve: async hostArgs =>
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = hostArgs,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.WebHost.UseStaticWebAssets();
        var app = builder.Build();
        app.MapGet("/", () => "Workbench");
        await app.RunAsync();
    }
);
