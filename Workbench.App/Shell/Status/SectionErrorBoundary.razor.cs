using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>
/// Contains errors of a section of a page. When the section throws, while reading or in an event, an error with a retry button
/// replaces it, and the rest of the page stays. The error is logged once, with the id that is shown.
/// </summary>
public sealed partial class SectionErrorBoundary
{
    /// <summary>The id of the last error, for the person to report.</summary>
    public string ErrorId { get; private set; } = "";

    [Inject]
    public required ILogger<SectionErrorBoundary> Logger { get; init; }

    protected override Task OnErrorAsync(Exception exception)
    {
        ErrorId = Guid.NewGuid().ToString("N")[..8];
        LogFailure(Logger, ErrorId, exception);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A section of a page failed: {Id}")]
    private static partial void LogFailure(ILogger logger, string id, Exception exception);
}
