using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Workbench.App.Settings;
using Workbench.App.Shell.Formatting;

namespace Workbench.App.Shell.Status;

/// <summary>What the page says while the server cannot be reached, and when the page itself broke.</summary>
public partial class ConnectionLostDialog
{
    [Inject]
    public required WorkbenchSettings Settings { get; init; }

    /// <summary>Seconds.</summary>
    private string TimeoutSeconds => Formats.Invariant(Settings.Hosting.ConnectionTimeoutSeconds);

    /// <summary>
    /// Answers a page that has its connection back: after all that the server had still to tell it, since both go the same way.
    /// </summary>
    [JSInvokable]
    public static Task ConfirmReconnected() => Task.CompletedTask;
}
