using Workbench.App.Commands;
using Workbench.Domain.Forecasting;

namespace Workbench.App.Features.Forecasts.Nights;

/// <summary>Keeps the track record, which changes slowly and is large to read.</summary>
public sealed class TrackRecordCache(IChangePublisher publisher, TimeProvider time)
    : SharedRead<TrackRecord>(publisher, time, TimeSpan.FromHours(1));
