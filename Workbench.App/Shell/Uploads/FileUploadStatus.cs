namespace Workbench.App.Shell.Uploads;

/// <summary>How far the files of a form are.</summary>
/// <param name="Pictures">Pictures among those that are there.</param>
/// <param name="InProgress">Still being sent.</param>
/// <param name="Failed">Not sent: to be sent again or taken away.</param>
public sealed record FileUploadStatus(int Pictures, int InProgress, int Failed)
{
    public static FileUploadStatus None { get; } = new(0, 0, 0);
}
