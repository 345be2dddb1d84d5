using Workbench.App.Features.Import.Sessions;
using Workbench.App.Shell;

namespace Workbench.App.Features.Import;

/// <summary>Registers bringing an existing operation over.</summary>
public static class ImportRegistration
{
    public static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddSingleton<ImportFolder>()
            .AddSingleton<ImportSessions>()
            .AddSingleton<ImportRunner>()
            .AddSingleton<ReceiveImportFile>()
            .AddSingleton<RejectedRowsQuery>()
            .AddSingleton<DeleteExpiredImports>()
            .AddSingleton<IFeatureEndpoints, ImportEndpoints>();
}
