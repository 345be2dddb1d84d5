using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Workbench.App.Settings;

namespace Workbench.App.Hosting.Keys;

/// <summary>
/// Where the keys of cookies, forms and one-time links are kept: beside the embedded database, and with many nodes in the
/// database, so that each reads what another wrote. What protects them at rest is the protection of that place.
/// </summary>
public static class DataProtectionRegistration
{
    public static IServiceCollection AddDataProtectionKeys(
        this IServiceCollection services,
        StorageSettings settings
    )
    {
        var keys = services.AddDataProtection().SetApplicationName("Workbench");
        if (settings.Provider == StorageProvider.Sqlite)
        {
            keys.PersistKeysToFileSystem(new(settings.KeysFolder));
            return services;
        }

        return services
            .AddSingleton<DatabaseKeyRepository>()
            .AddSingleton<IConfigureOptions<KeyManagementOptions>>(
                s => new ConfigureOptions<KeyManagementOptions>(o =>
                    o.XmlRepository = s.GetRequiredService<DatabaseKeyRepository>()
                )
            );
    }
}
