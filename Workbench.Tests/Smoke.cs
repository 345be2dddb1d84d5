namespace Workbench.Tests;

public sealed class Smoke
{
    [Xunit.Fact]
    public void Texts_are_there() =>
        FluentAssertions.AssertionExtensions.Should(App.Texts.App_Name).Be("Workbench");
}
