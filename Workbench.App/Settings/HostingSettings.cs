using System.Net;

namespace Workbench.App.Settings;

/// <summary>Settings for how the site is reached.</summary>
/// <param name="KnownProxies">Addresses or networks of proxies whose forwarded address, scheme and host are trusted.</param>
/// <param name="PathBase">Base path of the site, such as "/workbench"; empty at the root.</param>
/// <param name="RequireHttps">Restricts cookies to https and redirects http requests to https.</param>
/// <param name="AccountPostsPerMinute">
/// Maximum number of forms of the account pages that one address may post in a minute.
/// </param>
/// <param name="ConnectionTimeoutSeconds">
/// Seconds without a sign of life after which page and server treat their connection as lost.
/// </param>
public sealed record HostingSettings(
    IReadOnlyList<IPNetwork> KnownProxies,
    string PathBase,
    bool RequireHttps,
    int AccountPostsPerMinute,
    int ConnectionTimeoutSeconds
)
{
    public static HostingSettings Default { get; } = new([], "", RequireHttps: false, 30, 20);

    internal static HostingSettings Read(SettingsReader reader)
    {
        var path = reader.ReadText("Hosting:PathBase", "").TrimEnd('/');
        if (path.Length > 0 && !path.StartsWith('/'))
        {
            reader.AddError("Hosting:PathBase", $"must begin with a slash, not \"{path}\"");
        }

        return new(
            Proxies(reader),
            path,
            reader.ReadBoolean("Hosting:RequireHttps", Default.RequireHttps),
            reader.ReadInteger(
                "Hosting:AccountPostsPerMinute",
                Default.AccountPostsPerMinute,
                1,
                100_000
            ),
            reader.ReadInteger(
                "Hosting:ConnectionTimeoutSeconds",
                Default.ConnectionTimeoutSeconds,
                3,
                120,
                "Hosting:SilenceSeconds"
            )
        );
    }

    private static List<IPNetwork> Proxies(SettingsReader reader)
    {
        var proxies = new List<IPNetwork>();
        foreach (
            var text in reader
                .ReadText("Hosting:KnownProxies", "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        )
        {
            if (IPAddress.TryParse(text, out var address))
            {
                proxies.Add(new(address, address.GetAddressBytes().Length * 8));
            }
            else if (IPNetwork.TryParse(text, out var network))
            {
                proxies.Add(network);
            }
            else
            {
                reader.AddError(
                    "Hosting:KnownProxies",
                    $"must list addresses or networks such as 10.0.0.1, 10.1.0.0/16, not \"{text}\""
                );
            }
        }

        return proxies;
    }
}
