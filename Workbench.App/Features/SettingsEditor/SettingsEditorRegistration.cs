namespace Workbench.App.Features.SettingsEditor;

/// <summary>Registers the use cases of the page of settings.</summary>
public static class SettingsEditorRegistration
{
    public static IServiceCollection AddSettingsEditor(this IServiceCollection services) =>
        services.AddSingleton<ChangeSetting>().AddSingleton<SettingsQuery>();
}
