namespace Workbench.Tests.Support;

/// <summary>
/// Marks an example that stands for a rule of the service agreement: one for each rule, which docs/rules.md links to.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExampleTestAttribute(string rule) : Attribute
{
    /// <summary>The rule's number, such as <c>A7</c> or <c>K4</c>.</summary>
    public string Rule { get; } = rule;
}
