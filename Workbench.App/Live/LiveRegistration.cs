using Workbench.App.Commands;
using Workbench.App.Live.Presence;
using Workbench.App.Settings;

namespace Workbench.App.Live;

/// <summary>Registers what keeps pages up to date, on this node and between nodes.</summary>
public static class LiveRegistration
{
    public static IServiceCollection AddLive(
        this IServiceCollection services,
        StorageSettings settings
    )
    {
        services.AddSingleton<SubscriberQueue>();
        services.AddSingleton<ChangeFeed>();
        services.AddSingleton<IChangePublisher>(s => s.GetRequiredService<ChangeFeed>());
        services.AddSingleton<RefreshScheduler>();
        services.AddSingleton<PresenceTracker>();
        if (settings.Provider == StorageProvider.PostgreSql)
        {
            services.AddSingleton<RemoteChangeReader>();
            services.AddSingleton<PresenceBroadcaster>();
            services.AddHostedService<NodeMessenger>();
        }

        return services;
    }
}
