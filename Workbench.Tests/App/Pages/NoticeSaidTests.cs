using FluentAssertions;
using Workbench.App.Features.Notices;
using Workbench.App.Shell.Language;
using Workbench.App.Storage;
using Workbench.Domain.Notices;
using Xunit;

namespace Workbench.Tests.Pages;

public sealed class NoticeSaidTests
{
    private static readonly DateTime Now = new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(NoticeKind.CustomerSaid, "tickets/12", "News from Eva on #12 Banner")]
    [InlineData(
        NoticeKind.ReportShipped,
        "reports/12",
        "Report 12, “Banner”, is shipped in Eva. Yours on it: #4, #5"
    )]
    [InlineData(
        NoticeKind.ReportDeclined,
        "reports/12",
        "The product group will not do report 12, “Banner”. Yours on it: #4, #5"
    )]
    [InlineData(
        NoticeKind.TimerForgotten,
        "tickets/12",
        "Your timer on #12 Banner has run since 10:00. Forgotten?"
    )]
    [InlineData(NoticeKind.TargetClose, "tickets/12", "#12 Banner is to be delivered by 10:00")]
    public void Each_kind_is_a_sentence_and_has_its_place(
        NoticeKind kind,
        string place,
        string sentence
    )
    {
        Speak(Languages.English);
        var notice = Of(kind);

        NoticeSaid.Place(notice).Should().Be(place);
        NoticeSaid.Sentence(notice, Now).Should().Be(sentence);
    }

    [Fact]
    public void A_target_that_was_missed_meanwhile_says_so()
    {
        Speak(Languages.English);

        NoticeSaid
            .Sentence(Of(NoticeKind.TargetClose), Now.AddDays(2))
            .Should()
            .Be("#12 Banner has missed its delivery target, 2 Nov 10:00");
    }

    [Fact]
    public void A_customer_whose_name_nobody_wrote_down_is_the_customer()
    {
        Speak(Languages.Swedish);

        NoticeSaid
            .Sentence(Of(NoticeKind.CustomerSaid) with { Detail = "" }, Now)
            .Should()
            .Be("Nytt från kunden i #12 Banner");
    }

    [Fact]
    public void News_are_gathered_until_they_are_taken()
    {
        var news = new NoticeNews();
        news.Take().Should().BeNull("nothing in particular: all is read");

        news.Hear(new(ChangeTopic.Ticket, 4), 7).Should().BeTrue();
        news.Hear(new(ChangeTopic.Ticket, 5), 7).Should().BeTrue();
        news.Hear(new(ChangeTopic.Timer, 8), 7).Should().BeFalse();
        news.Hear(new(ChangeTopic.Person, 7), 7).Should().BeFalse();
        news.Take().Should().BeEquivalentTo([4, 5]);

        news.Hear(new(ChangeTopic.Ticket, 4), 7);
        news.Hear(new(ChangeTopic.Notice, 7), 7).Should().BeTrue();
        news.Take().Should().BeNull("something of one's own changed");
    }

    private static Notice Of(NoticeKind kind) =>
        new(kind, 12, "Banner", Now, "key")
        {
            Detail = "Eva",
            Moment = Now.AddHours(1),
            Tickets = [4, 5],
        };

    private static void Speak(string language)
    {
        System.Globalization.CultureInfo.CurrentCulture = new(language);
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
    }
}
