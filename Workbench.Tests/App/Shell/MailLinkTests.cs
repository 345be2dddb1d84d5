using FluentAssertions;
using Workbench.App.Shell.Letters;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class MailLinkTests
{
    [Fact]
    public void Subject_and_text_are_in_the_link_as_they_were_written()
    {
        var link = MailLink.Create("eva@example.test", "Ticket 7: 50 % & more", "Hej!\nFråga?")!;

        link.Should().StartWith("mailto:eva@example.test?subject=");
        var query = link.Split('?', 2)[1].Split('&');
        query
            .Select(p => Uri.UnescapeDataString(p))
            .Should()
            .Equal("subject=Ticket 7: 50 % & more", "body=Hej!\r\nFråga?");
    }

    [Fact]
    public void Without_an_address_there_is_no_link() =>
        MailLink.Create(" ", "Subject", "Text").Should().BeNull();

    [Fact]
    public void A_text_that_is_too_long_for_a_link_is_left_out() =>
        MailLink
            .Create("eva@example.test", "Subject", new string('ö', MailLink.MaxLength / 6))
            .Should()
            .Be("mailto:eva@example.test?subject=Subject");

    [Fact]
    public void An_address_adds_no_field_to_the_mail() =>
        MailLink
            .Create("eva@example.test?bcc=mallory@example.test", "S", "T")
            .Should()
            .Be("mailto:eva@example.test%3Fbcc%3Dmallory@example.test?subject=S&body=T");
}
