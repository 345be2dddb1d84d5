using System.Globalization;
using FluentAssertions;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Features.BugClasses.Replies;
using Workbench.App.Settings;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.UseCases.BugClasses;

[Rule("B5")]
public sealed class CustomerReplyTextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo(Languages.English);
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo(Languages.Swedish);

    public static TheoryData<BugClass> Classes => [.. Enum.GetValues<BugClass>()];

    [Theory, MemberData(nameof(Classes))]
    [ExampleTest("B5")]
    public void Each_class_has_a_reply_in_both_languages_with_every_placeholder_filled(
        BugClass bugClass
    )
    {
        var replies = new[] { English, Swedish }
            .Select(l => CustomerReplyText.Create(Facts(bugClass), l))
            .ToList();

        replies.Select(r => r.Text).Should().OnlyHaveUniqueItems();
        foreach (var reply in replies)
        {
            reply.Subject.Should().Contain("412").And.Contain("Total is wrong");
            reply
                .Text.Should()
                .Contain("Eva")
                .And.Contain("Total is wrong")
                .And.Contain("Seen on page 4")
                .And.Contain("1 h 30 min")
                .And.NotContainAny("{", "}", "\\n");
        }
    }

    [Theory, MemberData(nameof(Classes))]
    public void Only_class_4_includes_the_liability_sentence(BugClass bugClass)
    {
        CustomerReplyText
            .Create(Facts(bugClass), English)
            .Text.Contains("liability", StringComparison.Ordinal)
            .Should()
            .Be(bugClass == BugClass.Modification);
        CustomerReplyText
            .Create(Facts(bugClass), Swedish)
            .Text.Contains("ansvar", StringComparison.Ordinal)
            .Should()
            .Be(bugClass == BugClass.Modification);
    }

    [Fact]
    public void Unknown_facts_are_left_out()
    {
        var facts = Facts(BugClass.CommonSystemBug) with
        {
            Contact = "",
            Evidence = [],
            ProductReport = null,
            NotCharged = Minutes.Zero,
        };

        CustomerReplyText
            .Create(facts, English)
            .Text.Should()
            .StartWith("Hello,\n")
            .And.NotContainAny("we found", "as report", "free of charge");
    }

    [Fact]
    public void Special_characters_in_a_subject_are_kept()
    {
        const string Hostile = "<b>{0}</b> {9} \u202e %s";

        CustomerReplyText
            .Create(Facts(BugClass.NotSupported) with { Subject = Hostile }, English)
            .Text.Should()
            .Contain(Hostile);
    }

    [Theory, OnBothDatabases]
    [Rule("B4")]
    public async Task Of_a_misconfiguration_the_troubleshooting_is_charged_and_the_rest_is_not(
        StorageProvider provider
    )
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        var answers = new BugAnswer[]
        {
            new(BugQuestion.HappensInReferenceShop, BugReply.No, "Works there"),
            new(BugQuestion.HappensInOtherShops, BugReply.Unknown, ""),
            new(BugQuestion.ConfigurationExplainsIt, BugReply.Yes, "Set VAT to 25 %"),
        };
        var query = testHost.Get<CustomerReplyQuery>();
        (await query.RunAsync(anna, number, English, default))
            .ShouldBeRefused()
            .Should()
            .Be(RefusalCode.BugNotClassified);
        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    anna,
                    new(number, null, Guid.NewGuid()),
                    new(BugClass.Misconfiguration, answers, ""),
                    default
                )
        ).ShouldSucceed();
        await testHost.RegisterTimeAsync(anna, number, 40, Activity.Troubleshooting);
        await testHost.RegisterTimeAsync(anna, number, 15, Activity.Advice);

        var reply = (await query.RunAsync(anna, number, English, default)).ShouldSucceed();

        reply
            .Text.Should()
            .Contain("Troubleshooting took 40 min,")
            .And.Contain("15 min of our work is free of charge")
            .And.Contain("how to change it:\nSet VAT to 25 %")
            .And.NotContain("Works there");
    }

    private static CustomerReplyData Facts(BugClass bugClass) =>
        new(
            412,
            "Total is wrong",
            "Eva",
            bugClass,
            ["Seen on page 4"],
            ProductReportRules.IsReportable(bugClass) ? Minutes.Zero : new(90),
            ProductReportRules.IsReportable(bugClass) ? new(90) : Minutes.Zero,
            ProductReportRules.IsReportable(bugClass) ? 7 : null
        );
}
