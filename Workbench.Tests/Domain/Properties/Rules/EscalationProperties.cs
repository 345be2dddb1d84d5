using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Escalations;
using Workbench.Tests.Support;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Properties.Rules;

/// <summary>
/// Random sequences of what sales does with an escalation, against a naive model of its own: an escalation is in exactly one
/// stage, its tickets move no hours and keep their places, and everything that was sent or answered is still there.
/// </summary>
[Rule("K3")]
[Rule("K4")]
[Rule("D4")]
public sealed class EscalationProperties
{
    private const int MaxSteps = 30;
    private static readonly int Runs = TestSize.Choose(shortRun: 200, longRun: 2_000);
    private static readonly Actor Maria = new(8, "Maria", Roles.Sales);
    private static readonly Actor Olof = new(9, "Olof", Roles.Sales);
    private static readonly Actor Lead = new(10, "Per", Roles.TeamLead);
    private static readonly Actor[] People = [Maria, Olof, Lead];

    private enum Step
    {
        PickUp,
        PutBack,
        Plan,
        Send,
        Accept,
        Decline,
        FollowUp,
        Split,
        Win,
        Close,
        Rescope,
        Withdraw,
        Restore,
    }

    private static readonly Gen<(Step Step, int Who)[]> Steps = Gen.Select(
            Gen.Enum<Step>(),
            Gen.Int[0, 2]
        )
        .Select((step, who) => (step, who))
        .Array[1, MaxSteps];

    [Fact]
    public void An_escalation_is_in_one_stage_and_moves_neither_hours_nor_places() =>
        Steps.Sample(
            steps =>
            {
                var history = new History();
                foreach (var (step, who) in steps)
                {
                    history.Run(step, People[who]);
                    history.Check();
                }
            },
            iter: Runs
        );

    /// <summary>The escalation under test, beside the model: a stage and three counts.</summary>
    private sealed class History
    {
        private readonly List<EscalationPlan> plans = [];
        private readonly List<EscalationOffer> offers = [];
        private readonly List<OfferAnswer> answers = [];
        private readonly Ticket[] original =
        [
            .. Enumerable
                .Range(412, 3)
                .Select(number =>
                    SampleTicket with
                    {
                        Number = number,
                        SubmittedAt = Now.AddMinutes(number),
                        State = TicketState.Escalated,
                        EscalationNo = 3,
                        BundleNo = 5,
                        EstimateMinutes = 100,
                        RegisteredMinutes = 20,
                        UncoveredMinutes = 5,
                        HeldMinutes = 0,
                    }
                ),
        ];

        private Ticket[] tickets;
        private Escalation escalation = EscalationRules.Raise(3, 1, "Large", Anna, Now);
        private DateTime now = Now;
        private EscalationStage stage = EscalationStage.ToPickUp;
        private EscalationStage before;
        private int? owner;
        private int nextNo = 4;

        public History() => tickets = original;

        private Ticket[] Escalated =>
            [.. tickets.Where(t => t.State == TicketState.Escalated && t.EscalationNo == 3)];

        public void Run(Step step, Actor actor)
        {
            now = now.AddHours(5);
            var mayDecide =
                stage is EscalationStage.PickedUp or EscalationStage.Offered
                && (actor == Lead || owner == actor.Id);
            switch (step)
            {
                case Step.PickUp:
                    Expect(
                        stage == EscalationStage.ToPickUp,
                        EscalationRules.PickUp(escalation, actor, now),
                        e =>
                        {
                            (escalation, owner) = (e, actor.Id);
                            stage =
                                offers.Count > 0
                                    ? EscalationStage.Offered
                                    : EscalationStage.PickedUp;
                        }
                    );
                    break;
                case Step.PutBack:
                    Expect(
                        mayDecide,
                        EscalationRules.PutBack(escalation, actor),
                        e => (escalation, stage, owner) = (e, EscalationStage.ToPickUp, null)
                    );
                    break;
                case Step.FollowUp:
                    Expect(
                        mayDecide,
                        EscalationRules.ScheduleFollowUp(
                            escalation,
                            StockholmTime.DateOf(now).AddDays(1),
                            actor,
                            now
                        ),
                        e => escalation = e
                    );
                    break;
                case Step.Plan:
                    Add(
                        mayDecide,
                        OfferRules.WritePlan(escalation, NewPlan(), actor, now),
                        plans,
                        stage
                    );
                    break;
                case Step.Send when plans.Count > 0:
                    Add(
                        mayDecide,
                        OfferRules.Send(escalation, plans[^1], NewOffer(), actor, now),
                        offers,
                        EscalationStage.Offered
                    );
                    break;
                case Step.Accept or Step.Decline when offers.Count > 0:
                    Add(
                        mayDecide,
                        OfferRules.RecordAnswer(
                            escalation,
                            offers[^1],
                            NewAnswer(step == Step.Accept),
                            actor,
                            now
                        ),
                        answers,
                        stage
                    );
                    break;
                case Step.Split when Escalated.Length > 1:
                    Split(mayDecide, actor);
                    break;
                case Step.Win or Step.Close:
                    Decide(
                        mayDecide,
                        EscalationRules.Close(
                            escalation,
                            Escalated,
                            step == Step.Win,
                            "Outcome",
                            "P-1",
                            actor,
                            now
                        ),
                        step == Step.Win ? EscalationStage.Won : EscalationStage.Declined
                    );
                    break;
                case Step.Rescope:
                    Decide(
                        mayDecide,
                        EscalationRules.Rescope(
                            escalation,
                            Escalated,
                            [
                                .. Escalated.Select(t => new RescopedTicket(
                                    t.Number,
                                    SizeClass.Small,
                                    30
                                )),
                            ],
                            "Outcome",
                            actor,
                            now
                        ),
                        EscalationStage.Returned
                    );
                    break;
                case Step.Withdraw when escalation.IsOpen:
                    (before, stage) = (stage, EscalationStage.Withdrawn);
                    escalation = EscalationRules.Withdraw(escalation, now);
                    break;
                case Step.Restore when stage == EscalationStage.Withdrawn:
                    stage = before;
                    escalation = EscalationRules.Restore(escalation);
                    break;
            }
        }

        public void Check()
        {
            escalation.Stage.Should().Be(stage);
            escalation.OwnerId.Should().Be(owner);
            escalation.RaisedAt.Should().Be(Now, "the clock of the pick-up never starts anew");
            (escalation.NextPlanNo, escalation.NextOfferNo, escalation.NextAnswerNo)
                .Should()
                .Be((plans.Count + 1, offers.Count + 1, answers.Count + 1));
            plans.Select(p => p.No).Should().Equal(Enumerable.Range(1, plans.Count));
            (
                EscalationProgress.From(plans, offers, answers).NextStep(escalation)
                == EscalationStep.None
            )
                .Should()
                .Be(!escalation.IsOpen);
            tickets
                .Select(t => (t.RegisteredMinutes, t.UncoveredMinutes, t.HeldMinutes, t.Funding))
                .Distinct()
                .Should()
                .Equal([(20, 5, 0, FundingMode.ServiceHours)], "sales moves no hours");
            tickets
                .OrderBy(t => t.SubmittedAt)
                .Select(t => (t.Number, t.SubmittedAt, t.Priority))
                .Should()
                .Equal(
                    original.Select(t => (t.Number, t.SubmittedAt, t.Priority)),
                    "the places are kept"
                );
        }

        private static void Expect<T>(bool allowed, Result<T> result, Action<T> onSuccess)
            where T : class
        {
            var succeeded = result.TryGetValue(out var value, out _);
            succeeded.Should().Be(allowed);
            if (value is not null)
            {
                onSuccess(value);
            }
        }

        private void Add<T>(
            bool allowed,
            Result<EscalationRecord<T>> result,
            List<T> records,
            EscalationStage after
        )
            where T : IAttributed =>
            Expect(
                allowed,
                result,
                added =>
                {
                    escalation = added.Escalation;
                    records.Add(added.Record);
                    stage = after;
                }
            );

        private void Decide(
            bool allowed,
            Result<DecidedEscalation> result,
            EscalationStage after
        ) =>
            Expect(
                allowed,
                result,
                decided =>
                {
                    escalation = decided.Escalation;
                    stage = after;
                    Apply(decided.Transitions);
                }
            );

        private void Split(bool allowed, Actor actor)
        {
            var inside = Escalated;
            SplitTicket[] destinations =
            [
                new(inside[0].Number, TicketDestination.Stays, null, null),
                new(inside[1].Number, TicketDestination.Queue, SizeClass.Small, 30),
                .. inside
                    .Skip(2)
                    .Select(t => new SplitTicket(
                        t.Number,
                        TicketDestination.OwnEscalation,
                        null,
                        null
                    )),
            ];
            Expect(
                allowed,
                BundleSplit.Create(escalation, inside, destinations, [nextNo++], "Why", actor, now),
                split => Apply(split.Transitions)
            );
        }

        private void Apply(IReadOnlyList<TicketTransition> transitions) =>
            tickets = [
                .. tickets.Select(t =>
                    transitions.SingleOrDefault(m => m.Ticket.Number == t.Number)?.Ticket ?? t
                ),
            ];

        private PlanInput NewPlan() =>
            new(600, null, null, 1_000, "", StockholmTime.DateOf(now).AddDays(30));

        private OfferInput NewOffer() =>
            new(plans[^1].No, "Eva", ContactChannel.Email, true, "Offer", "Text", null);

        private OfferAnswerInput NewAnswer(bool isAccepted) =>
            new(
                offers[^1].No,
                isAccepted,
                "Eva",
                StockholmTime.DateOf(now),
                ContactChannel.Phone,
                "",
                ""
            );
    }
}
