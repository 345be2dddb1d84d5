namespace Workbench.App.Shell.Uploads;

/// <summary>A file that is being uploaded or has failed.</summary>
/// <param name="OperationId">The same for every attempt.</param>
/// <param name="Problem">Why it failed; null while it is being uploaded.</param>
/// <param name="CanRetry">False when it would fail again.</param>
public sealed record UploadItem(ChosenFile File, Guid OperationId, string? Problem, bool CanRetry);
