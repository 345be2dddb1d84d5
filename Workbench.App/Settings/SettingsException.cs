namespace Workbench.App.Settings;

/// <summary>Thrown at the start when settings are wrong. Lists all errors, each with its key.</summary>
public sealed class SettingsException(IReadOnlyList<string> errors)
    : Exception(
        "The settings are wrong:"
            + Environment.NewLine
            + string.Join(Environment.NewLine, errors.Select(e => "  " + e))
    )
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
