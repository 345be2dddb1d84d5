using Microsoft.AspNetCore.Components;

namespace Workbench.App.Shell.Status;

/// <summary>
/// Around a part of a page: where the part throws, in reading or in an event, its own place says so and offers it again, and
/// the rest of the page stays as it is. The failure is logged once, under an id that is shown.
/// </summary>
public sealed partial class SectionErrorBoundary
{
    /// <summary>Of the last failure; what somebody says when they report it.</summary>
    public string ErrorId { get; private set; } = "";

    [Inject]
    public required ILogger<SectionErrorBoundary> Logger { get; init; }

    protected override Task OnErrorAsync(Exception exception)
    {
        ErrorId = Guid.NewGuid().ToString("N")[..8];
        LogFailure(Logger, ErrorId, exception);
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A part of a page broke: {Id}")]
    private static partial void LogFailure(ILogger logger, string id, Exception exception);
}
