namespace Workbench.App.Storage;

/// <summary>
/// Gives the name under which an outcome case is stored with its operation. It must not change when the class is renamed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OutcomeNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
