namespace Workbench.App.Shell.Uploads;

/// <summary>A file on its way, or one that did not get through.</summary>
/// <param name="OperationId">The same at every try.</param>
/// <param name="Problem">Why not; null while it is on its way.</param>
/// <param name="CanRetry">False where it would fail again.</param>
public sealed record UploadItem(ChosenFile File, Guid OperationId, string? Problem, bool CanRetry);
