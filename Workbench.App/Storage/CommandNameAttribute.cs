using Workbench.App.Storage.Auditing;

namespace Workbench.App.Storage;

/// <summary>
/// Gives the name under which a use case is stored in the audit and the operations. It must not change when the class is
/// renamed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>What its row in the audit is about.</summary>
    public AuditKind Kind { get; init; }
}
