using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Export;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Features.Audit.Recording;
using Workbench.App.Shell;

namespace Workbench.App.Features.Audit;

/// <summary>Registers the page of the audit, its file, and what records beside the commands.</summary>
public static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services
            .AddSingleton<AuditQuery>()
            .AddSingleton<WriteSecurityEvents>()
            .AddSingleton<SealAudit>()
            .AddSingleton<RecordDashboardAction>()
            .AddSingleton<RecordBackup>()
            .AddSingleton<IFeatureEndpoints, AuditEndpoints>();
}
