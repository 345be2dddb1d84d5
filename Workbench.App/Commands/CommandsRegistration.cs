namespace Workbench.App.Commands;

/// <summary>Registers what runs commands and queries.</summary>
public static class CommandsRegistration
{
    public static IServiceCollection AddCommands(this IServiceCollection services) =>
        services
            .AddSingleton<CommandExecutor>()
            .AddSingleton<PersonRights>()
            .AddSingleton<SettingsRefresher>()
            .AddSingleton<QueryExecutor>();
}
