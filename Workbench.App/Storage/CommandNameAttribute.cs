namespace Workbench.App.Storage;

/// <summary>
/// The name under which a use case is written to the audit and to the operations. It is stored, so it stays as it is when the
/// class is renamed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CommandNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
