namespace Workbench.Domain;

/// <summary>How a stored record came about.</summary>
public enum RecordOrigin
{
    /// <summary>A person did it.</summary>
    Person,

    /// <summary>An import brought it.</summary>
    Import,

    /// <summary>The program did it by itself, for example a reset.</summary>
    Job,
}
