using Microsoft.EntityFrameworkCore;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Classify;
using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.Tests.Support;

/// <summary>Classifies bugs with answers, to prepare a test.</summary>
public static class BugTestActions
{
    public static async Task ClassifyWithAnswersAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        BugClass bugClass,
        string reason,
        params BugAnswer[] answers
    ) =>
        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    technician,
                    new(number, null, Guid.NewGuid()),
                    new(bugClass, answers, reason),
                    default
                )
        ).ShouldSucceed();

    /// <summary>Classifies a bug and opens a product report with a title.</summary>
    public static async Task OpenReportAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        BugClass bugClass,
        string title
    ) =>
        (
            await testHost
                .Get<ClassifyBug>()
                .RunAsync(
                    technician,
                    new(number, null, Guid.NewGuid()),
                    ClassifyBugInput.WithoutAnswers(bugClass, "Known from before") with
                    {
                        Title = title,
                    },
                    default
                )
        ).ShouldSucceed();

    /// <summary>Stores a classification of class 1 with answers to questions that are no longer asked.</summary>
    public static async Task StoreEarlierAnswersAsync(
        this TestHost testHost,
        Actor technician,
        int number,
        params BugAnswer[] answers
    )
    {
        await testHost.ClassifyAsync(technician, number, BugClass.CommonSystemBug);
        await testHost
            .Get<CommandExecutor>()
            .RunAsync<Outcome<Unit>>(
                new(Actor.Program, "Test", Roles.Administrator, "test", null),
                async (context, ct) =>
                {
                    var last = await context.Db.BugClassifications.SingleAsync(
                        c => c.TicketNumber == number,
                        ct
                    );
                    context.Db.BugClassifications.Add(
                        last with
                        {
                            No = last.No + 1,
                            SuggestedClass = BugClass.CommonSystemBug,
                            Reason = "",
                        }
                    );
                    context.Db.BugEvidence.AddRange(
                        answers.Select(
                            (a, i) =>
                                new BugEvidence(
                                    number,
                                    last.No + 1,
                                    i + 1,
                                    a.Question,
                                    a.Reply,
                                    a.ModifiedBy,
                                    a.Evidence
                                )
                        )
                    );
                    context.RecordChange(ChangeTopic.Ticket, number);
                    return Unit.Value;
                },
                default
            );
    }
}
