namespace Workbench.App.Shell.Tags;

/// <summary>What a tag says. Each has a shape as well as a colour: round, diamond, square, ring.</summary>
public enum TagKind
{
    Ok,
    Due,
    Late,
    Idle,
}
