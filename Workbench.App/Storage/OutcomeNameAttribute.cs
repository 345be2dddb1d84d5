namespace Workbench.App.Storage;

/// <summary>
/// The name under which a case of an outcome is stored with its operation. It stays as it is when the class is renamed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutcomeNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
