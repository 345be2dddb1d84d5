using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Shell.Status;

/// <summary>
/// Shown while the server can't be reached, and when the page itself failed. A notice stands in for the dialog while somebody
/// types.
/// </summary>
public partial class ConnectionLostDialog
{
    [Inject]
    public required WorkbenchSettings Settings { get; init; }

    /// <summary>The connection timeout, in seconds.</summary>
    private string TimeoutSeconds => Formats.Invariant(Settings.Hosting.ConnectionTimeoutSeconds);

    /// <summary>
    /// Called by the browser after it has reconnected. Calls and updates use the same connection, so the response arrives after
    /// all pending updates.
    /// </summary>
    [JSInvokable]
    public static Task ConfirmReconnected() => Task.CompletedTask;
}
