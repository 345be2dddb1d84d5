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
            Answers = [],
            ProductReport = null,
            NotCharged = Minutes.Zero,
        };

        CustomerReplyText
            .Create(facts, English)
            .Text.Should()
            .StartWith("Hello,\n")
            .And.NotContainAny("we found", "we tested", "as report", "free of charge");
    }

    [Theory, MemberData(nameof(Classes))]
    [Rule("B1")]
    public void The_reply_says_what_was_tested(BugClass bugClass)
    {
        const string InCleanShop = "In a clean shop of the same release";
        var facts = Facts(bugClass);
        var untried = facts with
        {
            Answers = [new(BugQuestion.HappensInCleanShop, BugReply.Unknown, "No licence")],
            WasTriedInReferenceShop = false,
        };

        CustomerReplyText.Create(facts, English).Text.Should().Contain(InCleanShop);
        var text = CustomerReplyText.Create(untried, English).Text;
        text.Should().NotContain(InCleanShop).And.NotContain("No licence");
        text.Contains("We have not tested it in a clean shop.", StringComparison.Ordinal)
            .Should()
            .Be(bugClass is BugClass.Misconfiguration or BugClass.Modification);
    }

    [Fact]
    public void The_reply_about_something_unsupported_promises_no_release()
    {
        CustomerReplyText
            .Create(Facts(BugClass.NotSupported), English)
            .Text.Should()
            .Contain("can’t say whether or when")
            .And.NotContainAny("release.", "releases", "will fix");
        CustomerReplyText
            .Create(Facts(BugClass.NotSupported), Swedish)
            .Text.Should()
            .Contain("kan inte säga om eller när")
            .And.NotContainAny("kommande", "kommer att");
    }

    [Theory, OnBothDatabases]
    [Rule("B1")]
    public async Task A_reply_quotes_no_overruled_answer(StorageProvider provider)
    {
        await using var testHost = await TestHost.OpenAsync(provider);
        var anna = await testHost.CreatePersonAsync("Anna", Roles.Technician);
        var number = await testHost.CreateStartedTicketAsync(
            anna,
            await testHost.CreateCustomerAsync(),
            kind: TicketKind.Bug
        );
        await testHost.ClassifyWithAnswersAsync(
            anna,
            number,
            BugClass.Misconfiguration,
            "The shop was not clean",
            new(BugQuestion.HappensInCleanShop, BugReply.Yes, "Seen in shop 24.3"),
            new(BugQuestion.PromisedByDocumentation, BugReply.Yes, "Page 4")
        );

        var reply = await testHost
            .Get<CustomerReplyQuery>()
            .RunAsync(anna, number, English, default);

        reply
            .ShouldSucceed()
            .Text.Should()
            .NotContainAny("Seen in shop 24.3", "Page 4", "not clean", "clean shop");
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
            new(BugQuestion.HappensInCleanShop, BugReply.No, "Works there"),
            new(BugQuestion.SettingExplainsIt, BugReply.Yes, "VAT is 0 %"),
            new(BugQuestion.SettingIsAgainstManual, BugReply.Yes, "Set VAT to 25 %"),
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
            .And.Contain("settings, it does not happen.")
            .And.Contain("how to change it:\nVAT is 0 %\nSet VAT to 25 %")
            .And.NotContain("Works there");
    }

    private static CustomerReplyData Facts(BugClass bugClass) =>
        new(
            412,
            "Total is wrong",
            "Eva",
            bugClass,
            [
                new(
                    BugQuestion.HappensInCleanShop,
                    ProductReportRules.IsReportable(bugClass) ? BugReply.Yes : BugReply.No,
                    "Tried in 24.3"
                ),
                new(BugQuestion.PromisedByDocumentation, BugReply.Yes, "Seen on page 4"),
            ],
            WasTriedInReferenceShop: true,
            ProductReportRules.IsReportable(bugClass) ? Minutes.Zero : new(90),
            ProductReportRules.IsReportable(bugClass) ? new(90) : Minutes.Zero,
            ProductReportRules.IsReportable(bugClass) ? 7 : null
        );
}
