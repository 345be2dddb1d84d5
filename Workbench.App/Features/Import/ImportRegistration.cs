using Workbench.App.Features.Import.Rooms;

namespace Workbench.App.Features.Import;

/// <summary>Registers bringing an existing operation over.</summary>
public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddSingleton<ImportFolder>()
            .AddSingleton<ImportRooms>()
            .AddSingleton<ImportRuns>()
            .AddSingleton<ReceiveImportFile>()
            .AddSingleton<RejectedRowsQuery>()
            .AddSingleton<SweepImports>();
}
