using FluentAssertions;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.Domain;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("anna@example.se", true)]
    [InlineData(" anna@example.se ", true)]
    [InlineData("anna.öberg+kassa@butik.example.test", true)]
    [InlineData("root@localhost", true)]
    [InlineData("not an email", false)]
    [InlineData("anna", false)]
    [InlineData("", false)]
    [InlineData("@example.se", false)]
    [InlineData("anna@", false)]
    [InlineData("anna@example..se", false)]
    [InlineData("anna@-example.se", false)]
    [InlineData("a@b@example.se", false)]
    [InlineData("Anna <anna@example.se>", false)]
    [InlineData("anna@example.se, bo@example.se", false)]
    [InlineData("anna@exam\u200Bple.se", false)]
    [InlineData("anna@example.se\r\nBcc: x@example.se", false)]
    public void Only_a_bare_address_is_valid(string text, bool valid) =>
        EmailAddress.IsValid(text).Should().Be(valid);

    [Fact]
    public void Addresses_are_compared_without_case_and_space() =>
        EmailAddress.Normalize(" Anna@Example.se").Should().Be("ANNA@EXAMPLE.SE");
}
