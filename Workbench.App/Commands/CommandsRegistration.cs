using Workbench.App.Commands.Auditing;

namespace Workbench.App.Commands;

/// <summary>Registers what runs commands and queries.</summary>
public static class CommandsRegistration
{
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddSingleton<AuditLog>()
            .AddSingleton<SecurityEvents>()
            .AddSingleton<CommandExecutor>()
            .AddSingleton<ReadingRecorder>()
            .AddSingleton<PersonRights>()
            .AddRenewedRead<SettingsRefresher>()
            .AddSingleton<SharedReadRenewal>()
            .AddSingleton<QueryExecutor>();

    /// <summary>Registers data that this node keeps for all pages and renews (<see cref="SharedReadRenewal"/>).</summary>
    public static IServiceCollection AddRenewedRead<TRead>(this IServiceCollection services)
        where TRead : class, IRenewedRead =>
        services
            .AddSingleton<TRead>()
            .AddSingleton<IRenewedRead>(s => s.GetRequiredService<TRead>());
}
