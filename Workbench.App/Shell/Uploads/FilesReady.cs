namespace Workbench.App.Shell.Uploads;

/// <summary>How far the files of a form are.</summary>
/// <param name="Pictures">Pictures among those that are there.</param>
/// <param name="Underway">Still being sent.</param>
/// <param name="Failed">Not sent: to be sent again or taken away.</param>
public sealed record FilesReady(int Pictures, int Underway, int Failed)
{
    public static FilesReady None { get; } = new(0, 0, 0);
}
