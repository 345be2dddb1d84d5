namespace Workbench.App.Shell.Tags;

/// <summary>The kinds of tags. Each has a shape as well as a color: round, diamond, square, ring.</summary>
public enum TagKind
{
    Ok,
    Due,
    Late,
    Idle,
}
