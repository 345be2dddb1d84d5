using CsCheck;
using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Queue;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Tickets.Queue;

[Rule("K4")]
public sealed class HandBackPauseTests
{
    private const int Bo = 8;

    [Fact]
    public void A_ticket_is_passed_over_for_an_hour_for_who_handed_it_back()
    {
        TicketChange[] back = [Change(412, Anna.Id, TicketChangeKind.HandedBack, Now)];

        HandBackPause
            .Find(back, Now.AddMinutes(59))
            .Values.Should()
            .Equal(new HandedBackTicket(412, Anna.Id, "7", Now.AddMinutes(60)));
        HandBackPause.Find(back, Now.AddMinutes(60)).Should().BeEmpty();
    }

    [Fact]
    public void Somebody_elses_turn_ends_it_and_the_persons_own_does_not()
    {
        var back = Change(412, Anna.Id, TicketChangeKind.HandedBack, Now);
        var own = Change(413, Anna.Id, TicketChangeKind.TakenFromQueue, Now.AddMinutes(1));
        var others = Change(414, Bo, TicketChangeKind.TakenFromQueue, Now.AddMinutes(2));

        HandBackPause.Find([back, own], Now.AddMinutes(3)).Keys.Should().Equal(412);
        HandBackPause.Find([back, own, others], Now.AddMinutes(3)).Should().BeEmpty();
    }

    [Fact]
    public void Nobody_is_passed_over_for_longer_than_an_hour_and_only_for_their_own() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[7, 9], Gen.Bool, Gen.Int[0, 200])
            .List[0, 20]
            .Sample(
                steps =>
                {
                    var changes = steps
                        .Select(
                            (s, i) =>
                                Change(
                                    s.Item1,
                                    s.Item2,
                                    s.Item3
                                        ? TicketChangeKind.HandedBack
                                        : TicketChangeKind.TakenFromQueue,
                                    Now.AddMinutes(s.Item4),
                                    i + 1
                                )
                        )
                        .ToList();
                    var now = Now.AddMinutes(200);

                    foreach (var passed in HandBackPause.Find(changes, now).Values)
                    {
                        passed.Until.Should().BeAfter(now).And.BeOnOrBefore(now.AddMinutes(60));
                        var back = changes.Where(c =>
                            c.TicketNumber == passed.TicketNumber
                            && c.ActorId == passed.PersonId
                            && c.Kind == TicketChangeKind.HandedBack
                        );
                        back.Should().NotBeEmpty();
                        changes
                            .Should()
                            .NotContain(c =>
                                c.Kind == TicketChangeKind.TakenFromQueue
                                && c.ActorId != passed.PersonId
                                && c.ChangedAt > passed.Until.AddMinutes(-60)
                            );
                    }
                },
                iter: 500
            );

    private static TicketChange Change(
        int ticket,
        int actor,
        TicketChangeKind kind,
        DateTime at,
        int no = 1
    ) => new(ticket, no, at, actor, $"{actor}", kind, TicketState.Started, TicketState.Queued, "");
}
