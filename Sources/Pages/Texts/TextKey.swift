/// What the pages say, each by a key; the words of a language stand in its own
/// file. `{}` in the words is a place for a value.
package enum TextKey: String, Hashable, Sendable, CaseIterable {
    // The frame of every page
    case siteName, siteSentence, skipToContent, mainNavigation, breadcrumbs, sectionOverview
    case sectionIndicators, sectionStates, sectionPlan, sectionDefinitions, sectionMethods, sectionSources
    case sectionData, thisPageAs, footerSources, programVersion, dataVersion, changeReading, showReading
    case usualReading, asOfToday, asOfPast, knownOnPast, newestSource, baselineAsked, yearAsked
    case methodAsked, fieldAsOf, fieldAsOfHint, fieldKnownOn, fieldKnownOnHint, fieldBaseline, fieldYear
    case fieldMethod, fieldTarget, choiceUsual, choiceNoTarget, choiceChampionArea, languages, siteOfAnyPlan

    // Days and numbers
    case numberWords, listOfTwo, listEnd
    case dayMonthYear, monthYear, aboutDay, dayAndTime, fromTo, since, percent, january, february, march
    case april, may, june, july, august, september, october, november, december, yes, no

    // Words of the field
    case indicator, indicators, keyPolicyIndicators, kpiNumber, kpiShort, state, states, goal, goals,
        goalTitle
    case noGoalTitle, noGoalDetail, championsAre, champions, unit, wanted, wantedIncrease, wantedDecrease
    case baseline, latest, change, value, values, period, year, years, method, methods, achievementClass
    case reason, figures, status, source, series, definition, definitions, statisticalUnit, coverage
    case denominator, sourceType, base, sector, sizeClass, published, freshness, note, noteOfPlan
    case noteOfIndicator, notes, name, title, code, sourceCode, number, formula, licence, licences, group
    case members, place, version, date, primary, currency, standing, inForce, scope, all, none, notKnown
    case notStated, allElse, notAggregated, lookCloser, keyPolicyIndicator, area, sheet, line, column
    case cell, statements, thresholds, modelled, allAre, oneValueOnly, baselineOnly, forecastsOnly
    case beforeThePlan

    // Classes and what keeps a figure from having one
    case onCourse, slow, away, noData, notAssessed, notComparable, noBaseline, seriesEnded, seriesEndedIn
    case valueAfterEnd, aggregateWeightMissing, aggregateAWeight
    case seriesEndedSentence, baselineBeforePlan, baselineRevised, dependsOnBaselineYear, methodsDisagree
    case ruleMadeTarget, separateClaim, otherClaims, otherClaim, claimedAvailable, notPublished, legend
    case legendOnCourse, legendSlow, legendAway, legendUnclear, legendUnclearWord, legendEnded
    case legendNotComparable, legendNotAssessed, legendNoData, legendCaution, legendCautionWord

    // Status of an observation
    case statusNormal, statusBreak, statusDefinitionDiffers, statusEstimated, statusForecast
    case statusImputed, statusNotCollected, statusCannotExist, statusMissing, statusProvisional
    case statusSuppressed, statusLowReliability, sizeMicro, sizeSmall, sizeMedium, sizeMicroSmall, sizeSME
    case sizeMSME, sizeLarge, sizeTotal, sizeNone, comparableYes, comparableNo, comparableUnknown
    case comparableFirst, comparableWithPrevious, comparableNote, shortSME, shortMSME

    // Classes of the methods, by the methods' own words
    case classMet, classSignificantProgress, classModerateProgress, classNoChange
    case classModerateMovementAway, classSignificantMovementAway, classInsufficientProgress
    case classMovementAway, classOnTrack, classAccelerationNeeded, classLimitedProgress
    case classDeterioration, classStagnationOrRegression, classAheadOfBaseline, classAtBaseline
    case classBehindBaseline, classMaintain, classAccelerate, classReverse, classSun, classSunAndCloud
    case classCloud, classThunderstorm, slowOrStill, holdsUnderAll, holdsUnderSome, notChecked

    // Why a figure has no class
    case reasonNoData, reasonOnePoint, reasonNoBaseline, reasonBaselineOnly, reasonOnlyForecasts
    case reasonBaselineOfAnotherSeries, reasonBreak, reasonDefinitionDiffers, reasonBaseZero
    case reasonSignChange, reasonNegativeValues, reasonNoTarget, reasonRequiredGrowthZero
    case reasonRequiredGrowthAway, reasonTargetChangesSign, reasonTargetNotAfterBaseline
    case reasonTargetYearPassed, reasonNoPrediction, reasonTooFewChanges, reasonFigureTooLarge

    // Why nothing is projected
    case projectionNotAsked, projectionNoData, projectionSeriesEnded, projectionYearObserved
    case projectionYearPast, projectionTooFewPoints, projectionHorizonTooLong
    case projectionNotAboveZero, projectionNotAShare, projectionBeyondWhole

    // Why an aggregate is not published, and by which rule one is formed
    case aggregateNotAggregated, aggregateNoValues, aggregateTooFewStates, aggregateTooLittleWeight
    case aggregateWeightUnknown, aggregateNotComparable, aggregateMeanNotAboveZero, gapDiffers
    case gapUnknown, aspectIndicator, aspectSizeClass, aspectSector, aspectUnit, aspectBase
    case aspectSource, aspectDefinition, aspectStatisticalUnit, aspectCoverage, aspectSourceType
    case ruleSum, ruleRatio, ruleWeighted, ruleSimpleMean, ruleMedian, ruleRange, ruleNone

    // Why a state has no target
    case targetNoneSet, targetNoComparableChange, targetGrowthUndefined, targetTooFewChampions
    case targetChampionsDoNotImprove, targetBeyondWhole

    // Overview
    case overviewTitle, overviewLead, overviewCounts, countOnCourse, countSlow, countAway
    case countUnclear, countWithoutClass, countNoData, overviewCaption, overviewEmpty, overviewEmptyHint,
        changeSince
    case changeSinceShare, regionCoverage, regionWeight, claimsTitle, claimsLead, claimsCaption
    case claimDocument, claimFigure, claimRange, claimPeriod, claimPublished, claimWords, claimMoreThan
    case claimBetween, claimCites

    // Indicators
    case indicatorsLead, indicatorsCaption, otherIndicators, measuredInWanted, byState, byStateCaption
    case byStateOneMethod, allMethodsSay, levelsNotComparable, levelsNotComparableMeaning, levelAspect
    case methodsDisagreeIn, regionalAggregates, aggregatesCaption, aggregateRule, breaksIn
    case underNationalDefinitions, coverageMissing, coverageYears, coverageWeight, developmentGap
    case gapCaption, gapRatio, gapSpread, gapMeasure, gapDifferentStates, targets, targetsCaption
    case targetsNote, targetFor, ruleAsksNothing, allValues, valuesCaption, valuesNote, derivedBy
    case availability, proxies, planWording, planSource, mostImproved, leastImproved, improvement
    case revisedTo, projectionTo, projectionIs

    // States
    case stateClassNote, statesLead, statesCaption, statesWithData, statesAssessed, statesGroups, ofTotal
    case stateIndicatorsCaption, stateChampions, stateDefinition, otherSeries, otherSeriesCaption
    case observations, quotationsTitle, documentsSay, cityValue, noRowInFile

    // State and indicator
    case noChangeAcrossSeries, dependsOnBaselineNote, separateClaimNote, methodVersion, underOtherYears
    case usesNoBaseline, ruleMadeTargetNote, baselineYearsNote, derivedGaps, stateIndicatorTitle
    case methodsSideBySide, methodsCaptionOf, methodsNote, methodsDisagreeNote, baselineYears
    case baselineYearsCaption, baselineFrozen, baselineRevisedNote, valuesCaptionOf, originalText
    case statusWords, placeInFile, linePlace, sheetPlace, cellPlace, provenanceOf, revisions
    case revisionsCaption, confirmedOn, parallelClaims, parallelClaimCaption, noSeries, noSeriesHint

    // Observations
    case traceSentence, storedAsLastDay, storedAsNearDay, observationTitle, theValue, theFile, theSeries
    case computation, allStatements, statementsCaption, derivedValue, inputsCaption, importedAt
    case importedBy, fileName, fileHash, fileOpen, fileNotKept, layout, sourceTitle, sourceLocator
    case sourceGrade, precision, precisionError, precisionInterval, precisionSample, precisionMethod
    case decimals, inEffect, supersededNow

    // Sources
    case sourcesLead, sourcesCaption, file, bytes, bytesOf, imports, importsCaption, importNew
    case importRevised, importUnchanged, importWithdrawn, importPast, importOptions, received
    case receivedFrom, statedByValue

    // Definitions
    case definitionsLead, definitionsVerification, definitionsCaption, primaryDefinitions, primaryCaption
    case primaryByYear, noneKnown, notPrimary, harmonised, harmonisedMeaning, noState, whatWasSeen, rule
    case allSectors, seen, partlySeen, notSeen, notSeenInFull, noRule, noRuleMeaning, readingOf
    case legalInstrument, exclusions, recordedRule, combination, dates, recordedAs, stillOpen
    case definitionRules, definitionCriteria, criteriaCaption, criterion, printedAs, basis, inNoRule
    case definitionReadings, definitionChecks, definitionSources, definitionSourcesCaption, whatItShows
    case coversSectors, mapping, mappedRoughly, notToldByISIC, classesCaption, ruleAsComputed, asPrinted
    case notPrinted, derivedLimit, severityError, severityWarning, severityNote, seenInSources
    case partlySeenInSources, validForComparison, validFrom, validUntil, statisticsOf, statisticsFrom
    case statisticsUntil, datesNotKnown, classBelow, classUndetermined

    // Methods
    case methodsLead, methodsCaption, form, needsTarget, usesBaseline, standingSeen
    case standingFieldKnowledge, standingNotice, standingNamed, sourceNamed, classesWithoutTarget
    case classesWithTarget
    case scaleWithoutTarget, scaleWithTarget, condition, readAs, latestMeetsTarget, methodSymbols
    case methodReadings, pathwaysTitle, pathwaysCaption, measuresTitle, measuresCaption, kindColumn

    // Plan
    case shortTitle, publisher, predecessor, vision, mission, objectives, quotedAs, phases, phasesCaption
    case phase, aim, planIndicatorsCaption, noSingleGoal, printedAsQuoted, rationale, actionLinesCaption
    case actionLine, wording, timeFrame, startAssumed, nationalLevel, areaGroups, areaGroupsCaption
    case planErrata, errataCaption, printed, readAsInstead, planAmendments, amendmentsCaption, whatChanged
    case planDocuments, planDocumentsCaption, erratumMisprint, erratumInconsistency, erratumSpelling
    case erratumOmission

    // Data
    case dataTitle, dataLead, dataCaption, dataLicenceCaption, everything, dataWhat, dataAssessment
    case dataReadings, dataIATI, iatiNoActivity
    case reportsTitle, reportsLead, reportsCaption, reportsFiles, reportsStates, dataReports

    // Problems
    case problemCode, backToOverview, didYouMean, notFoundTitle, badRequestTitle, methodNotAllowedTitle
    case serverErrorTitle, notFoundPath, notFoundPathHint, badParameter, badParameterHint
    case unknownParameter, methodNotAllowed, serverError, serverErrorHint, unknownIndicator, unknownState
    case unknownSource, unknownDefinition, unknownMethod, unknownObservation, fileNotKeptProblem, noPlan
    case noPlanHint, noDefinitions, takesDay, takesYear

    // Charts and briefs
    case revisionsNote, revisedValues, meanRevision, largestRevision, revisionsOf
    case definitionAndUnit
    case chartTable, thisChartAs, chartEmbed, chartEmbedHint, chartInterval, chartStandardError
    case chartProjectionInterval, chartFoot, chartFootComputed, chartMoreSources, chartFootDay, chartLow,
        chartHigh, chartClaim
    case chartMissingYears, chartNotFinal, chartProjection, chartNotFromZero, chartOwnScales
    case chartNotComparableStates, chartOutlineNote, chartMillion, chartBillion, chartTrillion
    case chartPlainTitle, chartSubtitle, chartPlainSubtitle, chartBaseline, findingNoPairs
    case findingImproved, findingNoneBetter, findingOneState, findingUp, findingDown, findingUpAndDown
    case findingStill, findingNoCourse, findingNoChange, findingNoClass, sinceFirstValues, sinceBaselines
    case findingBestNow, findingBestPast, findingLevels, findingLevelsRegion
    case findingNoSpread, findingNotComparable, findingClasses, findingClassFirst, findingClassCount,
        findingOnCourseIn
    case findingSlowIn, findingAwayIn, findingStates
    case spokenFigure, stateFinding, stateFindingChange, availableHere, availableClaimed
    case availableMade, availableNotMade, statedMade
    case findingAvailability, availabilitySubtitle, availabilityTitle, findingClaims, claimsSubtitle
    case claimsFoot, claimPublishedIn, claimKeptIn, claimUndated, claimYear, findingGap, gapFigure,
        gapSubtitle, trendTitle
    case movementsTitle, movementsLead, movementMostImproved, movementLeastImproved, movementMostWorsened
    case movementLeastWorsened, movementNone
    case statesBesideTitle, takesStates, takesYearFrom, unknownChart,
        noChartHere
    case noPNGTitle, noPNG, briefTitle, briefPosition, briefPositionAll, briefNothingKnown
    case briefClasses, briefNoClass, briefOnCourseOne, briefOnCourse, briefSlowOne, briefSlow, briefAwayOne
    case briefAway, briefAmong, briefAmongThem, briefNoChange, briefImproved, briefWorsened,
        briefImprovedAndWorsened
    case briefMoved, briefFromTo, briefNoComparison, briefAheadInOne, briefBehindInOne, briefAheadInAll
    case briefBehindInAll, briefAheadAndBehind, briefAllKnown, briefUnknown, briefClaimedAll, briefClaimed
    case briefCaution, briefEndedOne, briefEnded, briefUnfirmOne, briefUnfirm, briefDependentOne
    case briefDependent, briefDisagreeingOne, briefDisagreeing, briefNoCaution

    // Goals and actions
    case sectionGoals, partsOfPage, goalsLead, goalsCaption, goalsOther, goalCode, goalHasNoKPI
    case goalHasNoLine, goalMatrixCaption, cellsWithValue, cellsAssessed, cellsNote, kpis, outcome, outcomes
    case outcomesAndActions, action, actions, actionCode, actionTitle, actionLines, actionLinesKnown
    case actionLineTitle, noLineHere, actionHasNoLine, linesNotPublished, achievement, achievementLead
    case achievementServed, achievementByGoal, standingCaption, withoutClass, marksExplained, kpisByStateOn
    case progress, progressCaption, notReported, level, regionalLevel, inShorterWords
    case phaseByDays, proponents, measureType, pathway, crossCutting, finishedBefore, championsOfGoal
    case siblingLines, unknownGoal, unknownAction, unknownActionLine, unknownActionLineHint, phasesOfLines,
        byDay

    // Questions to the definitions
    case classifyTitle, classifyLead, classUnderEach, classifyCaption, classifyNote, classifyButton
    case chosenState, otherStates, stateHint, anyState, definitionYearHint, sectorHint, personsHint
    case amountHint, currencyHint, currencyOfState, criterionPersons, criterionTurnover, criterionAssets
    case missingPersons, missingTurnover, missingAssets, missingSector, notUnderstood, fieldsMarked
    case numberNotUnderstood, numberAmbiguous, numberNegative, numberTooLarge, yearNotKnown, stateNotKnown
    case sectorNotKnown, currencyNotKnown, currencyNeeded, couldBe, eitherOf, notKnownFacts
    case ruleThatDecided, noDefinitionOfYear, sectorNotCovered, noRuleCompleted, noClassNamed
    case amountsNotCompared, compareTitle, compareLead, compareStatesHint, compareButton, limitsByClass
    case compareCaption, compareNote, whatIsCounted, definitionHistory, historyCaption, thisPage
    case comparedWithOthers

    // Glossary
    case glossary, glossaryLead, glossaryEmpty

    // Search, changes, compare
    case changesOthers, changesMoreRows, changesNew, changesRevised, changesWithdrawn, changesRead
    case changesReadOne, changesReadSome, changesReadings, changesCounts, changesOneByOne, byIndicator
    case searchTitle, searchLabel, searchButton, searchHint, searchCut, searchNothing, searchFound
    case searchFoundMore, searchOutcome, searchAction, searchActionLine, searchTerm
    case sectionCompare, sectionChanges, changesTitle, changesFrom, changesTo, changesButton
    case changesPlan, changesAssessments, changesBefore, changesAfter, changesStatus, changesNone
    case changesLead, changesLeftOut, changesCaption, compareStatesTitle, compareStates, compareFrom
    case compareTo, compareStatesButton, compareStatesNote

    // Methods
    case methodEurostat, methodStatcan, methodUNSD, methodESCAPStatus, methodESCAPAnticipated
    case methodDestatis, shortEurostat, shortStatcan, shortUNSD, shortESCAPStatus, shortESCAPAnticipated
    case shortDestatis

    // Short forms of the plan and of sources
    case memberStateOne, memberStates, availableIn, computedHere, nationalSource

    // Worked examples
    case workedExample, exampleWithoutTarget, exampleWithTarget, exampleCaption, exampleTargetCaption
    case exampleMissing, exampleNote, exampleStep, howComputed, stepBaseline, stepLatest, stepTarget
    case stepYears, stepDirection, edges, edgesCaption, edgesNote, edgeCase, edgeStill, edgeAway, edgeZero
    case edgeSign, edgeMet, edgePassed, edgeEnded

    // The work behind the sign-in
    case workplace, publicPages, signIn, signOut, signedInAs, done, notStored, sectionAccount
    case sectionAccounts, sectionAudit, myRoles, noRoles, role, everywhere
    case signInNeededTitle, signInNeeded, badBody, badBodyHint, notAllowedTitle, foreignForm
    case foreignFormHint, tooLargeTitle, bodyTooLarge, bodyTooLargeHint, conflictTitle, invalidTitle
    case tooManyTitle, nothingStoredTitle, diskFull, diskFullHint, readOnlyLedger, readOnlyLedgerHint
    case lockedLedger, lockedLedgerHint, failedLedger, failedLedgerHint
    case roleAdministrator, roleOfficer, roleFocalPoint, roleContributor, roleChampion, roleProponent
    case roleReviewer, roleAuditor

    // Amendments
    case sectionAmendments, sectionReview, amendmentsLead, amendmentsNone, amendmentBegin
    case amendmentBeginLead, amendmentAuthor, amendmentReasons, effectiveOn, effectiveOnHint
    case amendmentTimeFrame, amendmentNoLine, amendmentTimeFrameHint, amendmentStarts
    case amendmentDaysHint, amendmentOther, amendmentText, amendmentTextHint, amendmentPropose
    case amendmentKeepDraft, amendmentDraft, amendmentProposed, amendmentAgreed, amendmentAdopted
    case amendmentWithdrawn, opinionNone, opinionAgrees, opinionObjects, opinionNoComment
    case changeKind, changeBefore, changeAfter, changeAdded, changeRemoved, changeChanged
    case amendmentTitle, amendmentSaved, amendmentPut, opinionStored, consensusStored
    case amendmentInForce, amendmentTakenBack, consensus, consensusWithout, amendmentFindings
    case amendmentChanges, planNoDifference, opinions, opinion, opinionsLead, consensusRule, opine
    case opineHint, consensusNote, consensusNoteHint, consensusException, consensusMissing
    case recordConsensus, adopt, adoptLead, amendmentChange, amendmentChangeLead
    case amendmentWithdraw, amendmentVersion, planVersions, planChangesTitle, planChangesLead
    case recordedOn, planDifference, planFirstVersion, planVersion, planAmended, planOriginal
    case heldAgainst, reviewYear, reviewRoadmapAfter, reviewLead, reviewPrint, reviewAchievement
    case reviewAchievementLead, reviewKPIs, reviewOnCourse, reviewSlow, reviewAway, reviewUnclear
    case reviewWithoutClass, reviewNoData, reviewLines, reviewOriginal, reviewBehind, reviewRisks
    case reviewGaps, reviewProposals, reviewNothing, reviewRoadmap, reviewRoadmapCaption
    case reviewCarriedOver

    // Progress of action lines
    case sectionUpdates, updatesLead, updatesFrequencyAssumed, updatesNone, updatesCaption, showPeriod
    case reportingPeriod, reportingPeriodHint, updateOf, updateWriter, writerState, writerChampions
    case writeUpdate, lookAt, updateDone, updateNext, workStatus, workNotStarted, workInProgress
    case workFinished, workStopped, milestones, milestoneReached, milestoneHint, reachedBefore
    case spentInPeriod, spentFrom, budgetHint, otherSpending, currencyCode, fundsSource, amount
    case personMonthsInPeriod, plannedAmount, outputQuality, ratingChoice, ratingScale, ratedByWhom
    case ratedOnWhat, operationalIndicators, targetHint, risks, riskWords, riskLikelihood, riskImpact
    case riskOwner, riskResponse, riskReview, riskClosed, decisionsNeeded, decisionWords, decisionBy
    case decisionDue, decisionMade, decisionOutcome, evidence, evidenceLink, evidenceFile
    case evidenceFileHint, updateSaved, updateSubmitted, updateAccepted, updateReturned, commentStored
    case updateMerged, updateConflict, updateConflictCaption, fieldColumn, acceptUpdate, sendBackUpdate
    case returnReason, judgeUpdate, comments, commentsLead, addComment, updateHistory, savedEntry
    case updatesElsewhere, updatesElsewhereLead, updatesElsewhereNone, waitingUpdates, waitingUpdatesLead
    case waitingAmendments, taskJudgeUpdate, taskMendUpdate, taskOpine, taskAdopt, taskRecordConsensus
    case otherEntries, otherEntryHint, otherRole, otherRoleHint, otherRoleMonths, fileIsKept
    case earlierSays, nothingReported, updateStands, sectionProgress, progressTitle, portfolioLead
    case portfolioNothing, portfolioUnreported, classCounts, classColumn, linesColumn, portfolioCaption
    case dueColumn, scheduleIndex, expectedFinish, lastReport, progressGreen, progressAmber
    case progressRed, progressNotDueYet, progressFinishedOnTime, progressFinishedLate
    case progressNoReportSince, progressStopped, progressNotReported, progressNoMilestones
    case daysLateWords, daysEarlyWords, onTheDay, waitsThrough, atLeast, statesOfLine, everyGoal
    case everyChampion, everyState, everyMeasure, everyPathway, everyGroup, everyClass, filterButton
    case pageOf, pageNext, pageBefore, slippedTitle, slippedLead, slippedNone, slippedCaption
    case slippedBy, slippedDays, missedMilestones, lateDecisions, decisionColumn, byWhom, daysInReverse
    case championsTitle, championTitle, championLead, championsCaption, linesBehind, linesUnreported
    case linesFinished, meetsTitle, meetsLead, meetsCaution, meetsCaption, meetsDeliveredMoving
    case meetsDeliveredNotMoving, meetsMovingNotDelivered, meetsNeither, meetsNotKnown, kpisToMove
    case kpiMoves, kpisOfGoal, scheduleTitle, plannedShare, earnedShare, notBefore, milestonesCaption
    case milestoneColumn, weightColumn, reachedColumn, overdueDays, moneyTitle, moneyCaption
    case requiredColumn, committedColumn, spentColumn, gapColumn, totalIn, notConvertedNote
    case earnedValueCaption, figureColumn, evBudget, evPlanned, evEarned, evActual, evScheduleVariance
    case evCostVariance, evScheduleIndex, evCostIndex, evEstimate, evVariance, evToComplete
    case peopleTitle, peopleCaption, roleColumn, plannedColumn, skillsRequired, qualityCaption
    case outputColumn, meanRating, worstRating, unratedCriteria, operationalCaption, targetColumn
    case shareOfWay, risksCaption, riskColumn, scoreColumn, ownerColumn, responseColumn, reviewColumn
    case decisionsCaption, madeLate, waitsDays, stripCaption, rollUpWorst, updatesAccepted
    case updatesAcceptedCaption, acceptedOn, asReported, reasonNoMilestones, reasonNoWeights
    case reasonNoReport, reasonNoReportSince, reasonStopped, reasonNothingDue, reasonFirstMonth
    case reasonNothingPlanned, reasonNothingEarned, reasonNoDuration, reasonFinishedBefore
    case reasonBeyond, reasonNoBudget, reasonNotConverted, reasonNoSpending, reasonNothingSpent
    case reasonUsedUp, reasonOverspent, reasonCommitment, reasonNoPlanned, reasonNoActual
    case reasonNoWorkTarget, reasonTargetIsBaseline, reasonNotRated, reasonTooLarge, reasonAllReached
    case reasonNotBegun, reasonIndex, reasonSaidFinished, participants, partnerFunding, slippedSinceMeeting
    case partnerAccountable, partnerExtending, partnerImplementing, taskForceFact, termFact
    case termQuickWin, termMedium, termLong, movesFact, takesCode, linesOfAction, ganttLate
    case ganttOnTime, ganttUnknown, ganttSubtitle, ganttFoot, ganttGroup, ganttKind, ganttWork
    case ganttStarts, ganttFinish, ganttFinishKind, ganttActual, ganttForecast, ganttDaysLate
    case ganttPlanned, ganttAssumed, ganttDone, ganttActualFinish, ganttForecastFinish, ganttBeyond
    case ganttMilestonePlanned, ganttMilestoneReached, ganttToday, ganttQuarter, ganttCode
    case ganttMilestone, keptWaiting, scheduleOf, fileIsKeptOfMeeting, draftMustBeMended, draftLooksUnusual

    // Meetings
    case sectionMeetings, meetingsLead, meetingsNone, meetingsCaption, meetingColumn, meetingDays
    case meetingPlace, meetingChair, meetingChairs, meetingsOfTwo, meetingKind, meetingBody
    case meetingBodyHint, meetingTopic, meetingTopicHint, meetingFrom, meetingTo, meetingPapersOn
    case meetingPapersOnHint, meetingCodeHint, meetingCalledOff, meetingCalledOffTag
    case meetingCalledOffNotice, meetingAgenda, meetingItemColumn, meetingPaperColumn
    case meetingAgendaItem, meetingAgendaPaper, meetingAgendaPaperHint, meetingAttendance
    case meetingPeople, meetingNames, meetingPeopleColumn, meetingNamesColumn, meetingMaterial
    case meetingLink, meetingFeedback, meetingRatings, meetingRatingsHint, meetingFeedbackWords
    case meetingFeedbackMean, meetingResolutions, resolutionColumn, resolutionDecision
    case resolutionRecommendation, resolutionKind, resolutionWords, resolutionOwner, resolutionDue
    case resolutionClosed, resolutionOutcome, resolutionClosedOn, resolutionOutcomeWord
    case resolutionLate, resolutionOpenTag, resolutionClosedTag, resolutionStored, openResolutions
    case openResolutionsCaption, openResolutionsNone, resolutionsLeft, closeResolutionTitle
    case chosenResolution, closeResolution, addMeeting, meetingAdded, meetingSaved, meetingStands
    case meetingHistory, meetingConflictTitle, meetingPrevious, meetingPaper, meetingPaperAsOf
    case meetingPaperOf, meetingsCalendarHint, paperLead, paperProvisional, paperStable, paperNoPlan
    case paperNoPlanThen, paperBehind, paperBehindNone, paperSlipped, paperSince, paperNothingSlipped
    case paperNoPrevious, paperLate, paperLateNone, paperOwed, paperOwedNone, meetingACCMSME
    case meetingTaskForce, meetingSEOM, meetingDialogue, meetingRoundTable, meetingKnowledgeTransfer
    case meetingOther

    // Rounds and profiles
    case sectionRounds, sectionProfiles, roundsLead, noRounds, roundColumn, roundYears, roundOpens
    case roundDue, roundPhase, phasePlanned, phaseOpen, phaseOverdue, phaseClosed, openRound, roundCode
    case roundCodeHint, roundTitle, firstYear, lastYear, opensOn, dueOn, objectionDays, objectionDaysHint
    case chosenKPIs, chosenKPIsHint, chosenStates, chosenStatesHint, roundOpened, roundClosed, closeRound
    case whoOwesWhat, nextStep, nextState, nextSecretariat, nextRelease, nextNobody, overdue
    case returnOf, stageEmpty, stageDraft, stageSubmitted, stageReturned, stageAccepted, stageReleased
    case stageWithdrawn, extensionRequests, askExtension, extensionUntil, reasonGiven, answerWord
    case grantWord, refuseWord, grantedWord, refusedWord, waitsWord, extensionAsked, extensionDecided
    case calendarFeedHint, reminders, noReminders, taskAnswer, taskJudge, taskRelease, taskDecide
    case taskColumn, daysLeft, daysOver, profilesLead, profileOf, profileNotAvailable, profileUnknown
    case profileAgency, profileInstrument, profileInstrumentHint, profileFrequency, profileLegalBasis
    case profileDefinition, profileLag, profileImprovement, profileReviewed, profileSaved, profileMade
    case saveProfile

    // Returns
    case gridLead, reasonCodes, absenceNotYetAvailable, absenceNotCollected, absenceConfidential
    case absenceNotReliable, absenceNotApplicable, saveCells, cellsSaved, submitReturn
    case onBehalfNotice, returnSubmitted, itemColumn, gridCaption, publicValue, computedValue
    case findingsTitle, findingsNone, cellColumn, findingColumn, findingError, findingWarning, findingNote
    case unansweredNotice, judgeTitle, submittedValue, beforeValue, verdictColumn, verdictLater
    case verdictAccept, verdictReturn, judgeChosen, acceptAll, returnJudged, changedTitle, changedCaption
    case acceptedValue, currentValue, releaseTitle, releaseLead, releaseSilence, previewRelease
    case releaseNow, releaseLater, releaseDay, releaseHour, objectWord, objectHint, returnReleased
    case returnPlanned, plannedFor, callOff, releaseCalledOff, objectionStored, workbook, workbookLead
    case downloadWorkbook, uploadWorkbook, workbookRead, conflictsTitle, conflictsLead, yourValue
    case theirValue, takeMine, cellValue, cellSource, cellSourceHint, cellDefinition, cellUnit
    case cellCoverage, cellStatus, cellStandardError, cellNote, cellJustification, cellJustificationHint
    case cellVerdict, verdictConfirmed, verdictDisputed, verdictUnsaid, attachments, attachFile
    case attachFileHint, dialogue, dialogueLead, askIt, answerIt, closeIt, messageText, messageStored
    case kindQuery, kindAnswer, kindClose, cellHistory, whenColumn, whoColumn, whatColumn, entryOnBehalf
    case withdrawTitle, withdrawLead, withdrawValue, valueWithdrawn, allYears, itemLead, saveRow
    case disputeNotice, verdictDisputedTag, fillReason, fillPublic, previewOf, previewLead,
        previewPages, publishedCopy

    // Accounts and the audit trail
    case oneTimeCode, oneTimeCodeHint, accountName, password, passwordSet, signedOut, signInLead
    case choosePassword, linkLead, newPassword, newPasswordHint, passwordAgain, refusedCredentials
    case refusedCode, refusedPassword, refusedAttempts, refusedShort, refusedCommon, refusedDiffer
    case refusedLink, refusedOver, refusedRight, refusedLast, refusedExists, refusedName, refusedEmail
    case refusedUnknown, signInNeededHint, shownOnce, recoveryCodesLead, tokenLead, linkHandoverLead
    case goBack, passwordChanged, codesBegun, codesEnded, sessionEnded, tokenRevoked, changePassword
    case presentPassword, oneTimeCodes, endCodes, codesAreOn, codesAreOff, beginCodes, codesPending
    case confirmCodes, codeSecret, codeAddress, session, sessions, thisSession, endSession, lastSeen
    case startedAt, networkAddress, browser, everyAct, revoked, tokens, tokensLead, tokenName
    case tokenScope, tokenReads, tokenWrites, tokenDays, addToken, revokeToken, expires, displayName
    case rolesHeld, accountOpen, closedOn, accountNameHint, email, emailHint, invite, roleStateHint
    case roleLines, roleLinesHint, roleGranted, roleRevoked, accountClosed, accountReopened, madeOn
    case whatTheyDid, reopenAccount, grantRole, revokeRole, dropsCodes, resetAccount, resetLead
    case endSessions, closeAccount, closeLead, olderEntries, noEntries, auditLead, auditEntries
    case valuesCovered, auditBy, auditAct, auditSubject, auditSubjectHint, auditValues, auditWay
    case showEntries
}
