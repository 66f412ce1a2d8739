/// The words that a Gantt chart writes of itself. English, until a caller sets
/// those of another language.
package struct GanttWords: Hashable, Sendable {
    package var code = "Code"
    package var group = "Group"
    package var kind = "Kind"
    package var work = "work"
    package var milestone = "milestone"
    package var starts = "Starts"
    package var due = "Due"
    package var finish = "Finish"
    package var finishKind = "Finish is"
    package var actual = "actual"
    package var forecast = "forecast"
    package var daysLate = "Days late"
    package var planned = "planned, from start to due day"
    package var assumedStart = "planned, its start only assumed"
    package var done = "done, to the last milestone reached"
    package var actualFinish = "actual finish"
    package var forecastFinish = "forecast to the finish"
    package var beyond = "goes on beyond the axis"
    package var milestonePlanned = "milestone, planned"
    package var milestoneReached = "milestone, reached"
    package var today = "Today"
    package var quarter = "Q"

    package init() {}
}
