namespace Workbench.App.Shell.Uploads;

/// <summary>The upload status of a form's files.</summary>
/// <param name="Pictures">Number of uploaded pictures.</param>
/// <param name="InProgress">Number of files still being uploaded.</param>
/// <param name="Failed">Number of failed files, to be retried or removed.</param>
public sealed record FileUploadStatus(int Pictures, int InProgress, int Failed)
{
    public static FileUploadStatus None { get; } = new(0, 0, 0);
}
