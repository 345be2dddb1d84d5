using FluentAssertions;
using Workbench.App.Features.Triage.Decision;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.UseCases.Triage;

[Rule("K4")]
public sealed class TriageFormTests
{
    private static readonly Ticket New = SampleTicket with { State = TicketState.New, Size = null };

    [Fact]
    public void An_estimate_outside_its_size_is_refused_before_it_is_sent() =>
        new TriageForm(New) { Estimate = "5 h" }
            .Escalates(SizeClass.Small, [])
            .Should()
            .BeFalse();

    [Fact]
    public void Tickets_bundled_by_a_colleague_count_and_typed_text_stays()
    {
        var other = SampleTicket with
        {
            Number = 413,
            Size = SizeClass.Small,
            EstimateMinutes = 60,
            BundleNo = 1,
        };
        var form = new TriageForm(New) { Goal = "A shop in Norway" };
        form.Escalates(SizeClass.Medium, [other]).Should().BeFalse();

        form.Ticket = New with { BundleNo = 1 };

        form.SelectedWithBundles([other]).Should().Equal(other);
        form.Escalates(SizeClass.Medium, [other]).Should().BeTrue("240 and 60 are over 240");
        form.Goal.Should().Be("A shop in Norway");
    }

    [Fact]
    public void A_checkbox_set_twice_is_ticked_once()
    {
        var form = new TriageForm(New);

        form.SetTogether(413, belongs: true, []);
        form.SetTogether(413, belongs: true, []);
        form.SetMissing(IntakeItems.Url, lacks: true);
        form.SetMissing(IntakeItems.Url, lacks: true);

        form.Together.Should().Equal(413);
        form.Missing.Should().HaveFlag(IntakeItems.Url);
    }
}
