namespace Workbench.App.Settings;

/// <summary>Wrong settings: the start stops, all of them listed, each naming its key.</summary>
public sealed class SettingsException(IReadOnlyList<string> errors)
    : Exception(
        "The settings are wrong:"
            + Environment.NewLine
            + string.Join(Environment.NewLine, errors.Select(e => "  " + e))
    )
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
